using Cacao.Language;

namespace Cacao.Types.Configuration;

/// <summary>Adds the directives of incremental delivery to schemas that enable them.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal static class IncrementalDelivery
{
    /// <summary>Adds <c>@defer</c> and <c>@stream</c> as the options have it.</summary>
    public static void AddTo(SchemaConfiguration schema, SchemaOptions options)
    {
        if (options.EnableDefer)
        {
            schema.DirectiveTypes.Add(Defer());
        }

        if (options.EnableStream)
        {
            schema.DirectiveTypes.Add(Stream());
        }
    }

    private static DirectiveTypeConfiguration Defer() => new(
        "defer",
        DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment)
    {
        Description = "Lets the fragment arrive after the rest of the response.",
        Arguments = { Condition("Whether to defer it."), Label() },
    };

    private static DirectiveTypeConfiguration Stream() => new("stream", DirectiveLocations.Field)
    {
        Description = "Lets the later items of the list arrive after the rest of the response.",
        Arguments =
        {
            Condition("Whether to stream it."),
            Label(),
            new InputFieldConfiguration("initialCount", TypeReference.Named("Int").NonNull())
            {
                Description = "How many items arrive with the rest of the response.",
                DefaultValue = new IntValueNode("0"),
            },
        },
    };

    private static InputFieldConfiguration Condition(string description) =>
        new("if", TypeReference.Named("Boolean").NonNull())
        {
            Description = description,
            DefaultValue = new BooleanValueNode(true),
        };

    private static InputFieldConfiguration Label() => new("label", TypeReference.Named("String"))
    {
        Description = "A name for the later part, unique in the document.",
    };
}
