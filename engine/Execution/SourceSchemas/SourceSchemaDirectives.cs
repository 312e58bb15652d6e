using Cacao.Language;

namespace Cacao.Execution.SourceSchemas;

/// <summary>Creates the directives of the composite schemas specification. Called by generated code.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Directives"/>
public static class SourceSchemaDirectives
{
    /// <summary>The field finds one entity by its key.</summary>
    public static DirectiveNode Lookup() => Create("lookup");

    /// <summary>The type or field is only for the gateway.</summary>
    public static DirectiveNode Internal() => Create("internal");

    /// <summary>The member is hidden from the composite schema.</summary>
    public static DirectiveNode Inaccessible() => Create("inaccessible");

    /// <summary>Several source schemas may define the field.</summary>
    public static DirectiveNode Shareable() => Create("shareable");

    /// <summary>The field is resolved elsewhere.</summary>
    public static DirectiveNode External() => Create("external");

    /// <summary>A stable key of the entity.</summary>
    public static DirectiveNode Key(string fields) => Create("key", "fields", fields);

    /// <summary>The external fields that are resolved here on this path.</summary>
    public static DirectiveNode Provides(string fields) => Create("provides", "fields", fields);

    /// <summary>The source schema that the field moves away from.</summary>
    public static DirectiveNode Override(string from) => Create("override", "from", from);

    /// <summary>The field of the returned entity that the argument stands for.</summary>
    public static DirectiveNode Is(string field) => Create("is", "field", field);

    /// <summary>The data of other source schemas that fills the argument.</summary>
    public static DirectiveNode Require(string field) => Create("require", "field", field);

    /// <summary>A label.</summary>
    public static DirectiveNode Tag(string name) => Create("tag", "name", name);

    private static DirectiveNode Create(string name) => new(new NameNode(name), []);

    private static DirectiveNode Create(string name, string argument, string value) =>
        new(new NameNode(name), [new ArgumentNode(new NameNode(argument), new StringValueNode(value, false))]);
}
