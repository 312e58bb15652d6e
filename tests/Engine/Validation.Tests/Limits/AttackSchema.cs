using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Validation.Limits;

/// <summary>A schema in which everything leads to everything.</summary>
internal static class AttackSchema
{
    public static Schema Instance { get; } = new SchemaBuilder().AddDocument("""
        type Query { a(x: Int): Query b: Query hello: String node: Node }
        interface Node { id: ID n(x: Int): Node }
        type A implements Node { id: ID n(x: Int): Node }
        type B implements Node { id: ID n(x: Int): Node }
        type C implements Node { id: ID n(x: Int): Node }
        type D implements Node { id: ID n(x: Int): Node }
        """).AllowMissingResolvers().Build();
}
