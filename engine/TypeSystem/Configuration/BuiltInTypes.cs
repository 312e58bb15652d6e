using Cacao.Language;
using Cacao.Types.Introspection;
using Cacao.Types.Scalars;

namespace Cacao.Types.Configuration;

/// <summary>What every schema has: the five scalars, the introspection types and the directives of the specification.</summary>
internal static class BuiltInTypes
{
    private static readonly Dictionary<string, ScalarType> s_scalars = new ScalarType[]
    {
        new IntType(), new FloatType(), new StringType(), new BooleanType(), new IdType(),
    }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> s_directives =
        new(["skip", "include", "deprecated", "specifiedBy", "oneOf"], StringComparer.Ordinal);

    public static bool IsSpecifiedDirective(string name) => s_directives.Contains(name);

    public static ScalarType? FindScalar(string name) => s_scalars.GetValueOrDefault(name);

    public static void AddTo(SchemaConfiguration schema)
    {
        foreach (var scalar in s_scalars.Values)
        {
            schema.Add(new ScalarTypeConfiguration(scalar.Name) { Implementation = scalar, IsExtension = true });
        }

        // A type of the same name, also one that is only known from SDL, takes the place of a default scalar.
        foreach (var scalar in DefaultScalars.All.Where(scalar => !schema.Contains(scalar.Name)))
        {
            schema.Add(new ScalarTypeConfiguration(scalar.Name) { Implementation = scalar, IsExtension = true });
        }

        foreach (var type in IntrospectionTypes.Configurations)
        {
            schema.Add(type);
        }

        AddDirective(schema, Skip());
        AddDirective(schema, Include());
        AddDirective(schema, Deprecated());
        AddDirective(schema, SpecifiedBy());
        AddDirective(schema, new DirectiveTypeConfiguration("oneOf", DirectiveLocations.InputObject)
        {
            Description = "Exactly one field of the input object must be given, and not as null.",
        });
    }

    // A document may redeclare a built-in directive; its definition then counts.
    private static void AddDirective(SchemaConfiguration schema, DirectiveTypeConfiguration directive)
    {
        if (!schema.DirectiveTypes.Exists(d => d.Name == directive.Name))
        {
            schema.DirectiveTypes.Add(directive);
        }
    }

    private static DirectiveTypeConfiguration Skip() => new("skip", Selections)
    {
        Description = "Leaves the field or fragment out when the argument is true.",
        Arguments = { Condition("Whether to leave it out.") },
    };

    private static DirectiveTypeConfiguration Include() => new("include", Selections)
    {
        Description = "Takes the field or fragment in only when the argument is true.",
        Arguments = { Condition("Whether to take it in.") },
    };

    private static DirectiveTypeConfiguration Deprecated() => new(
        "deprecated",
        DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition
            | DirectiveLocations.InputFieldDefinition | DirectiveLocations.EnumValue)
    {
        Description = "Marks a member that should no longer be used.",
        Arguments =
        {
            new InputFieldConfiguration("reason", TypeReference.Named("String").NonNull())
            {
                Description = "Why, and what to use instead, in CommonMark.",
                DefaultValue = new StringValueNode("No longer supported", false),
            },
        },
    };

    private static DirectiveTypeConfiguration SpecifiedBy() => new("specifiedBy", DirectiveLocations.Scalar)
    {
        Description = "Says where the behaviour of the scalar is specified.",
        Arguments =
        {
            new InputFieldConfiguration("url", TypeReference.Named("String").NonNull())
            {
                Description = "The URL of the specification.",
            },
        },
    };

    private static DirectiveLocations Selections =>
        DirectiveLocations.Field | DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment;

    private static InputFieldConfiguration Condition(string description) =>
        new("if", TypeReference.Named("Boolean").NonNull()) { Description = description };
}
