using Cacao.Execution.Tests.Conformance;
using Cacao.Types.Configuration;

namespace Cacao.Execution.Tests.Coercion;

/// <summary>An executor whose fields answer with the argument that they got.</summary>
internal static class CoercionExecutor
{
    public const string Sdl = """
        type Query {
          int(value: Int): String
          intDefault(value: Int = 7): String
          required(value: Int!): String
          requiredDefault(value: Int! = 7): String
          list(value: [Int]): String
          strictList(value: [Int!]!): String
          matrix(value: [[Int]]): String
          filter(value: Filter): String
          choice(value: Choice): String
          color(value: Color = RED): String
          colors(value: [Color!]): String
          decoded(value: String, list: [Int!]): String
        }
        input Filter { name: String! limit: Int! = 10 tags: [String!] = ["a"] nested: Filter note: String }
        input Choice @oneOf { id: ID name: String filter: Filter }
        enum Color { RED GREEN }
        """;

    public static Task<IRequestExecutor> CreateAsync(params ISchemaConvention[] conventions) => Executors.CreateAsync(Sdl, b =>
    {
        foreach (var field in new[]
        {
            "int", "intDefault", "required", "requiredDefault", "list", "strictList", "matrix", "filter", "choice", "color",
            "colors", "decoded",
        })
        {
            b.UsePureResolver($"Query.{field}", c => Resolvers.ResolvedValue.From(
                c.ArgumentOptional<object?>("value") is { HasValue: true } given ? Inspection.Print(given.Value) : "absent"));
        }

        foreach (var convention in conventions)
        {
            b.AddConvention(convention);
        }
    });
}
