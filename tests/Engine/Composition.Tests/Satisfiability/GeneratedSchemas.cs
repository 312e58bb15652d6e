using System.Text;

namespace Cacao.Federation.Composition.Tests.Satisfiability;

/// <summary>
/// Schemas of which each adds fields to each type, with references between the types and a lookup for each.
/// </summary>
internal static class GeneratedSchemas
{
    /// <summary>How many fields of entities a schema defines per type.</summary>
    public const int FieldsPerType = 4;

    public static IReadOnlyList<SourceSchemaText> Create(int schemas, int types) =>
        [.. Enumerable.Range(0, schemas).Select(schema => Create($"s{schema}", schema, types))];

    private static SourceSchemaText Create(string name, int schema, int types)
    {
        var text = new StringBuilder("type Query {\n");
        for (var type = 0; type < types; type++)
        {
            text.Append($"  t{type}In{schema}(id: ID!): T{type} @lookup\n");
        }

        text.Append("}\n");
        for (var type = 0; type < types; type++)
        {
            text.Append($"type T{type} @key(fields: \"id\") {{ id: ID! own{schema}: String ")
                .Append($"next{schema}: T{(type + 1) % types} shared: T{(type + 2) % types} @shareable }}\n");
        }

        return new SourceSchemaText(name, text.ToString());
    }
}
