using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Execution.SourceSchemas;

/// <summary>The definitions of the composite schemas directives and of the scalars that they use.</summary>
internal static class SourceSchemaDefinitions
{
    public const string FieldSelectionMap = "FieldSelectionMap";
    public const string FieldSelectionSet = "FieldSelectionSet";

    private const DirectiveLocations OutputMembers = DirectiveLocations.Object | DirectiveLocations.FieldDefinition;

    private const DirectiveLocations AllMembers =
        OutputMembers | DirectiveLocations.Interface | DirectiveLocations.Union | DirectiveLocations.ArgumentDefinition
        | DirectiveLocations.Scalar | DirectiveLocations.Enum | DirectiveLocations.EnumValue
        | DirectiveLocations.InputObject | DirectiveLocations.InputFieldDefinition;

    /// <summary>The definition of a directive; <c>null</c> when the name is not one of the specification.</summary>
    public static DirectiveTypeConfiguration? Find(string name) => name switch
    {
        "lookup" => Define(name, DirectiveLocations.FieldDefinition, "The field finds one entity by its key."),
        "internal" => Define(name, OutputMembers, "The member is only for the gateway."),
        "inaccessible" => Define(name, AllMembers, "The member is hidden from the composite schema."),
        "shareable" => Define(name, OutputMembers, "Several source schemas may define the field.", isRepeatable: true),
        "external" => Define(name, DirectiveLocations.FieldDefinition, "The field is resolved elsewhere."),
        "key" => Define(
            name,
            DirectiveLocations.Object | DirectiveLocations.Interface,
            "A stable key of the entity.",
            ("fields", FieldSelectionSet),
            isRepeatable: true),
        "provides" => Define(
            name,
            DirectiveLocations.FieldDefinition,
            "The external fields that are resolved here on this path.",
            ("fields", FieldSelectionSet)),
        "override" => Define(
            name,
            DirectiveLocations.FieldDefinition,
            "The field moves here from another source schema.",
            ("from", "String")),
        "is" => Define(
            name,
            DirectiveLocations.ArgumentDefinition,
            "The field of the returned entity that the argument stands for.",
            ("field", FieldSelectionMap)),
        "require" => Define(
            name,
            DirectiveLocations.ArgumentDefinition,
            "The data of other source schemas that fills the argument.",
            ("field", FieldSelectionMap)),
        "tag" => Define(name, AllMembers, "A label.", ("name", "String"), isRepeatable: true),
        _ => null,
    };

    /// <summary>The scalar that an argument of a directive uses; <c>null</c> when it is a built-in one.</summary>
    public static ScalarTypeConfiguration? FindScalar(string name) => name switch
    {
        FieldSelectionMap => new ScalarTypeConfiguration(name)
        {
            Description = "Maps the fields of an output type to the value of an argument.",
        },
        FieldSelectionSet => new ScalarTypeConfiguration(name)
        {
            Description = "A selection set without the outer braces.",
        },
        _ => null,
    };

    private static DirectiveTypeConfiguration Define(
        string name,
        DirectiveLocations locations,
        string description,
        (string Name, string Type)? argument = null,
        bool isRepeatable = false)
    {
        var directive = new DirectiveTypeConfiguration(name, locations)
        {
            Description = description,
            IsRepeatable = isRepeatable,
        };
        if (argument is { } definition)
        {
            directive.Arguments.Add(
                new InputFieldConfiguration(definition.Name, TypeReference.Named(definition.Type).NonNull()));
        }

        return directive;
    }
}
