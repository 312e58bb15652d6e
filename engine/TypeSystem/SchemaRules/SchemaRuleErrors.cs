using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

/// <summary>The errors of schema rules about types and their members.</summary>
internal static class SchemaRuleErrors
{
    public static IError RootTypeUsedTwice(string name, Location? place) =>
        Create("SCHEMA_ROOT_TYPES_NOT_DISTINCT", $"Type {name} is the root of more than one kind of operation.", place);

    public static IError InvalidName(string coordinate, string name, Location? place) =>
        Create("SCHEMA_INVALID_NAME", $"\"{name}\" at {coordinate} is not a GraphQL name.", place);

    public static IError ReservedName(string coordinate, string name, Location? place) =>
        Create(
            "SCHEMA_RESERVED_NAME",
            $"\"{name}\" at {coordinate} begins with two underscores, which only introspection may.",
            place);

    public static IError NoMembers(TypeConfiguration type, string members) =>
        Create("SCHEMA_EMPTY_TYPE", $"Type {type.Name} has no {members}.", type.Location);

    public static IError DuplicateMember(string coordinate, Location? place) =>
        Create("SCHEMA_DUPLICATE_MEMBER", $"{coordinate} is defined more than once.", place);

    public static IError DuplicateInterface(ComplexTypeConfiguration type, string name) =>
        Create("SCHEMA_DUPLICATE_INTERFACE", $"Type {type.Name} implements {name} more than once.", type.Location);

    public static IError DuplicateUnionMember(UnionTypeConfiguration type, string name) =>
        Create(
            "SCHEMA_DUPLICATE_UNION_MEMBER",
            $"Union {type.Name} has the member {name} more than once.",
            type.Location);

    public static IError InterfaceCycle(ComplexTypeConfiguration type, string interfaceName) =>
        Create(
            "SCHEMA_INTERFACE_CYCLE",
            type.Name == interfaceName
                ? $"Interface {type.Name} implements itself."
                : $"Interfaces {type.Name} and {interfaceName} implement each other.",
            type.Location);

    public static IError TransitiveInterfaceMissing(ComplexTypeConfiguration type, string missing, string through) =>
        Create(
            "SCHEMA_TRANSITIVE_INTERFACE_MISSING",
            $"Type {type.Name} has to implement {missing}, because {through} does.",
            type.Location);

    public static IError InterfaceFieldMissing(ComplexTypeConfiguration type, OutputField required) =>
        Create("SCHEMA_INTERFACE_FIELD_MISSING", $"Type {type.Name} lacks the field of {required}.", type.Location);

    public static IError InterfaceFieldType(OutputField field, OutputField required, Location? place) =>
        Create(
            "SCHEMA_INTERFACE_FIELD_TYPE",
            $"{field} is of type {field.Type}, which is no {required.Type} as {required} demands.",
            place);

    public static IError InterfaceArgumentMissing(
        OutputField field,
        OutputField required,
        string argument,
        Location? place) =>
        Create("SCHEMA_INTERFACE_ARGUMENT_MISSING", $"{field} lacks the argument of {required}({argument}:).", place);

    public static IError InterfaceArgumentType(
        InputField argument,
        OutputField field,
        OutputField required,
        Location? place) =>
        Create(
            "SCHEMA_INTERFACE_ARGUMENT_TYPE",
            $"{field}({argument.Name}:) is of type {argument.Type}, but {required}({argument.Name}:) is not.",
            place);

    public static IError AdditionalArgumentRequired(
        OutputField field,
        OutputField required,
        string argument,
        Location? place) =>
        Create(
            "SCHEMA_ADDITIONAL_ARGUMENT_REQUIRED",
            $"{field}({argument}:) is required, but {required} has no such argument.",
            place);

    public static IError OnlyImplementationDeprecated(OutputField field, OutputField required, Location? place) =>
        Create("SCHEMA_IMPLEMENTATION_DEPRECATED", $"{field} is deprecated, but {required} is not.", place);

    public static IError InputObjectCycle(string path, Location? place) =>
        Create("SCHEMA_INPUT_OBJECT_CYCLE", $"No value can be given for {path}: it demands itself.", place);

    public static IError OneOfFieldNonNull(string coordinate, Location? place) =>
        Create(
            "SCHEMA_ONE_OF_FIELD_NON_NULL",
            $"{coordinate} is a field of a oneOf input object and has to be nullable.",
            place);

    public static IError OneOfFieldDefault(string coordinate, Location? place) =>
        Create(
            "SCHEMA_ONE_OF_FIELD_DEFAULT",
            $"{coordinate} is a field of a oneOf input object and cannot have a default.",
            place);

    public static IError RequiredInputDeprecated(string coordinate, Location? place) =>
        Create(
            "SCHEMA_REQUIRED_INPUT_DEPRECATED",
            $"{coordinate} is required and can therefore not be deprecated.",
            place);

    public static IError InvalidDefault(string coordinate, string problem, Location? place) =>
        Create("SCHEMA_INVALID_DEFAULT", $"The default of {coordinate} is not valid: {problem}", place);

    public static IError DefaultCycle(string coordinate, Location? place) =>
        Create("SCHEMA_DEFAULT_CYCLE", $"The default of {coordinate} contains itself.", place);

    public static IError NoLocations(DirectiveTypeConfiguration directive) =>
        Create(
            "SCHEMA_DIRECTIVE_WITHOUT_LOCATIONS",
            $"Directive @{directive.Name} may stand nowhere.",
            directive.Location);

    public static IError DirectiveCycle(DirectiveTypeConfiguration directive) =>
        Create(
            "SCHEMA_DIRECTIVE_CYCLE",
            $"The definition of directive @{directive.Name} makes use of it.",
            directive.Location);

    public static IError UnknownDirective(string coordinate, DirectiveNode node) =>
        Create(
            "SCHEMA_UNKNOWN_DIRECTIVE",
            $"There is no directive @{node.Name.Value}, which {coordinate} has.",
            node.Location);

    public static IError MisplacedDirective(string coordinate, DirectiveNode node, DirectiveLocations location) =>
        Create(
            "SCHEMA_MISPLACED_DIRECTIVE",
            $"Directive @{node.Name.Value} at {coordinate} may not stand on {DirectiveLocationNames.ToName(location)}.",
            node.Location);

    public static IError RepeatedDirective(string coordinate, DirectiveNode node) =>
        Create(
            "SCHEMA_REPEATED_DIRECTIVE",
            $"Directive @{node.Name.Value} at {coordinate} is not repeatable.",
            node.Location);

    public static IError InvalidDirectiveArgument(string coordinate, DirectiveNode node, string problem) =>
        Create("SCHEMA_DIRECTIVE_ARGUMENT", $"Directive @{node.Name.Value} at {coordinate}: {problem}", node.Location);

    private static GraphQLError Create(string code, string message, Location? place) => new(message)
    {
        Code = code,
        Locations = place is { } location ? [location] : [],
    };
}
