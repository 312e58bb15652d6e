using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>The definitions of the routing directives, which each supergraph document contains.</summary>
internal static class SupergraphDefinitions
{
    /// <summary>What the names of all routing definitions start with.</summary>
    public const string Prefix = "source__";

    public const string Argument = "source__argument";
    public const string EnumValue = "source__enumValue";
    public const string Field = "source__field";
    public const string Implements = "source__implements";
    public const string InputObject = "source__inputObject";
    public const string Lookup = "source__lookup";
    public const string Member = "source__member";
    public const string Node = "source__node";
    public const string Requires = "source__requires";
    public const string Type = "source__type";

    public static DocumentNode Document { get; } = Utf8GraphQLParser.Parse(
        """
        directive @inaccessible on ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | UNION
        directive @source__argument(schema: String!, type: String) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
        directive @source__enumValue(schema: String!) repeatable on ENUM_VALUE
        directive @source__field(schema: String!, type: String, provides: String, external: Boolean! = false) repeatable on FIELD_DEFINITION
        directive @source__implements(schema: String!, interface: String!) repeatable on INTERFACE | OBJECT
        directive @source__inputObject(schema: String!, name: String!, fields: [source__InputField!]!, oneOf: Boolean! = false) repeatable on SCHEMA
        directive @source__lookup(schema: String!, path: [String!]! = [], field: String!, arguments: [source__LookupArgument!]!, internal: Boolean! = false) repeatable on INTERFACE | OBJECT | UNION
        directive @source__member(schema: String!, type: String!) repeatable on UNION
        directive @source__requires(schema: String!, argument: String!, type: String!, map: String!) repeatable on FIELD_DEFINITION
        directive @source__type(schema: String!) repeatable on ENUM | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | UNION
        input source__InputField { name: String! type: String! default: String }
        input source__LookupArgument { name: String! type: String! map: String! }
        """);
}
