using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.CostAnalysis;

/// <summary>Adds the definitions of <c>@cost</c> and <c>@listSize</c> to schemas that apply them.</summary>
internal sealed class CostConvention : ISchemaConvention
{
    private const DirectiveLocations Weighed =
        DirectiveLocations.ArgumentDefinition | DirectiveLocations.Enum | DirectiveLocations.FieldDefinition
        | DirectiveLocations.InputFieldDefinition | DirectiveLocations.Object | DirectiveLocations.Scalar;

    // After all that may apply them.
    /// <inheritdoc/>
    public int Order => 1_000;

    /// <inheritdoc/>
    public void Apply(SchemaConfiguration schema)
    {
        AddIfApplied(schema, CostDirectives.Cost, Cost);
        AddIfApplied(schema, CostDirectives.ListSize, ListSize);
    }

    private static void AddIfApplied(SchemaConfiguration schema, string name, Func<DirectiveTypeConfiguration> create)
    {
        if (!schema.DirectiveTypes.Exists(d => d.Name == name)
            && AppliedDirectives.In(schema).Any(d => d.Name.Value == name))
        {
            schema.DirectiveTypes.Add(create());
        }
    }

    private static DirectiveTypeConfiguration Cost() => new(CostDirectives.Cost, Weighed)
    {
        Description = "What the member counts in the static cost of an operation.",
        Arguments =
        {
            new InputFieldConfiguration("weight", TypeReference.Named("String").NonNull()) { Description = "A number." },
        },
    };

    private static DirectiveTypeConfiguration ListSize() => new(CostDirectives.ListSize, DirectiveLocations.FieldDefinition)
    {
        Description = "How long the list is taken to be in the static cost of an operation.",
        Arguments =
        {
            new InputFieldConfiguration("assumedSize", TypeReference.Named("Int"))
            {
                Description = "The size when no argument tells it.",
            },
            new InputFieldConfiguration("slicingArguments", Names())
            {
                Description = "The arguments that bound the list; the greatest counts.",
            },
            new InputFieldConfiguration("sizedFields", Names())
            {
                Description = "The fields of the returned object that hold the lists.",
            },
            new InputFieldConfiguration("requireOneSlicingArgument", TypeReference.Named("Boolean"))
            {
                Description = "Whether exactly one of the slicing arguments must be given.",
                DefaultValue = new BooleanValueNode(true),
            },
        },
    };

    private static TypeReference Names() => TypeReference.Named("String").NonNull().List();
}
