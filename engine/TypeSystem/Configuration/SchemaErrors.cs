using Cacao.Language;

namespace Cacao.Types.Configuration;

/// <summary>The errors of putting configurations together. Violations of schema rules have catalogues of their own.</summary>
internal static class SchemaErrors
{
    public static IError DuplicateType(TypeConfiguration type) =>
        Create("SCHEMA_DUPLICATE_TYPE", $"There can be only one type named \"{type.Name}\".", type.Location);

    public static IError KindsDiffer(TypeConfiguration type, TypeConfiguration existing) =>
        Create(
            "SCHEMA_KINDS_DIFFER",
            $"The type \"{type.Name}\" is configured as {KindName(existing)} and as {KindName(type)}.",
            type.Location);

    public static IError ExtendedTypeMissing(TypeConfiguration type) =>
        Create("SCHEMA_EXTENDED_TYPE_MISSING", $"Cannot extend type \"{type.Name}\" because it is not defined.", type.Location);

    public static IError DuplicateDirective(DirectiveTypeConfiguration directive) =>
        Create("SCHEMA_DUPLICATE_DIRECTIVE", $"There can be only one directive named \"@{directive.Name}\".", directive.Location);

    public static IError UnknownType(string name, string coordinate, Location? location) =>
        Create("SCHEMA_UNKNOWN_TYPE", $"Unknown type \"{name}\" at {coordinate}.", location);

    public static IError UnboundRuntimeType(Type type, string coordinate) =>
        Create("SCHEMA_UNBOUND_TYPE", $"The .NET type {type} at {coordinate} is not bound to a GraphQL type.", null);

    public static IError WrongKind(string name, string expected, string coordinate, Location? location) =>
        Create("SCHEMA_WRONG_KIND", $"{coordinate} needs {expected}, which \"{name}\" is not.", location);

    public static IError SeveralSchemaDefinitions(Location? location) =>
        Create("SCHEMA_SEVERAL_DEFINITIONS", "A document defines the schema only once.", location);

    public static IError DuplicateRoot(OperationTypeDefinitionNode root) =>
        Create(
            "SCHEMA_DUPLICATE_ROOT",
            $"There can be only one {root.Operation.ToString().ToLowerInvariant()} root type.",
            root.Location);

    public static IError MissingRootType(OperationType operation, string name) =>
        Create("SCHEMA_MISSING_ROOT", $"The {operation.ToString().ToLowerInvariant()} root type \"{name}\" is not defined.", null);

    public static IError MissingQueryRoot() =>
        Create("SCHEMA_MISSING_QUERY", "Query root type must be provided.", null);

    public static IError UnknownCoordinate(string coordinate) =>
        Create("SCHEMA_UNKNOWN_COORDINATE", $"A resolver was bound to {coordinate}, which does not exist.", null);

    private static GraphQLError Create(string code, string message, Location? location) => new(message)
    {
        Code = code,
        Locations = location is { } place ? [place] : [],
    };

    private static string KindName(TypeConfiguration type) => type switch
    {
        ScalarTypeConfiguration => "a scalar",
        ObjectTypeConfiguration => "an object",
        InterfaceTypeConfiguration => "an interface",
        UnionTypeConfiguration => "a union",
        EnumTypeConfiguration => "an enum",
        _ => "an input object",
    };
}
