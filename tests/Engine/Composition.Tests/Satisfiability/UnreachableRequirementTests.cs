namespace Cacao.Federation.Composition.Tests.Satisfiability;

public sealed class UnreachableRequirementTests
{
    [Fact]
    public void A_requirement_is_fetched_from_another_schema()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! weight: Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """);

    [Fact]
    public void A_requirement_of_a_requirement_is_fetched()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! parts: [Part!] }
            type Part { grams: Int }
            """,
            """
            type Query { productInB(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight(parts: [Int] @require(field: "parts[grams]")): Int }
            """,
            """
            type Query { productInC(id: ID!): Product @lookup @internal }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """);

    [Fact]
    public void A_requirement_that_cannot_be_reached_is_reported()
        => Composed.AssertLog(
            """
            B:2:24: error UNSATISFIABLE_QUERY_PATH: Product.postage cannot be resolved on the path Query.newest,
                Product.postage. Coming from "A":
              - schema "B" requires "weight", which the other schemas cannot give here.
            C:2:16: error UNSATISFIABLE_QUERY_PATH: Product.weight cannot be resolved on the path Query.newest,
                Product.weight. Coming from "A":
              - schema "C" has the field, but no lookup for Product.
            """,
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """,
            """
            type Query { ping: Boolean }
            type Product { weight: Int }
            """);

    [Fact]
    public void Requirements_that_need_each_other_prove_nothing()
        => Composed.AssertLog(
            """
            B:2:24: error UNSATISFIABLE_QUERY_PATH: Product.a cannot be resolved on the path Query.newest, Product.a.
                Coming from "A":
              - schema "B" requires "b", which the other schemas cannot give here.
            C:2:24: error UNSATISFIABLE_QUERY_PATH: Product.b cannot be resolved on the path Query.newest, Product.b.
                Coming from "A":
              - schema "C" requires "a", which the other schemas cannot give here.
            """,
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! }
            """,
            """
            type Query { productInB(id: ID!): Product @lookup @internal }
            type Product { id: ID! a(b: Int @require(field: "b")): Int }
            """,
            """
            type Query { productInC(id: ID!): Product @lookup @internal }
            type Product { id: ID! b(a: Int @require(field: "a")): Int }
            """);

    [Fact]
    public void Each_alternative_of_a_requirement_is_fetched()
        => Composed.AssertLog(
            """
            B:2:24: error UNSATISFIABLE_QUERY_PATH: Product.postage cannot be resolved on the path Query.newest,
                Product.postage. Coming from "A":
              - schema "B" requires "gross | net", which the other schemas cannot give here.
            C:2:16: error UNSATISFIABLE_QUERY_PATH: Product.net cannot be resolved on the path Query.newest,
                Product.net. Coming from "A":
              - schema "C" has the field, but no lookup for Product.
            """,
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! gross: Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! postage(weight: Int @require(field: "gross | net")): Int }
            """,
            """
            type Query { ping: Boolean }
            type Product { net: Int }
            """);

    [Fact]
    public void What_a_map_reads_of_another_type_needs_not_be_there()
        => Composed.AssertValid(
            """
            type Query { loans: [Loan!] }
            type Loan @key(fields: "id") { id: ID! item: Item }
            interface Item { title: String! }
            type Novel implements Item { title: String! pages: Int! }
            type Record implements Item { title: String! minutes: Int! }
            """,
            """
            type Query { loan(id: ID!): Loan @lookup @internal }
            type Loan @key(fields: "id") {
              id: ID!
              fee(item: ItemInput @require(field: "item.{ title, pages: <Novel>.pages, minutes: <Record>.minutes }")): Int
              pages(pages: PagesInput @require(field: "item.{ pages: <Novel>.pages }")): Int
            }
            input ItemInput { title: String! pages: Int minutes: Int }
            input PagesInput { pages: Int! }
            """);

    [Fact]
    public void What_a_map_reads_of_the_type_has_to_be_there()
        => Composed.AssertLog(
            """
            B:4:3: error UNSATISFIABLE_QUERY_PATH: Loan.fee cannot be resolved on the path Query.loans, Loan.fee. Coming from
                "A":
              - schema "B" requires "item.{ title: <Item>.title, minutes: <Record>.minutes }", which the other schemas cannot
                give here.
            """,
            """
            type Query { loans: [Loan!] }
            type Loan @key(fields: "id") { id: ID! item: Item }
            interface Item { title: String! }
            type Novel implements Item { title: String! }
            type Record implements Item { title: String! }
            """,
            """
            type Query { loan(id: ID!): Loan @lookup @internal }
            type Loan @key(fields: "id") {
              id: ID!
              fee(item: ItemInput @require(field: "item.{ title: <Item>.title, minutes: <Record>.minutes }")): Int
            }
            input ItemInput { title: String! minutes: Int }
            """,
            """
            type Query { record(code: ID!): Record @lookup @internal }
            type Record @key(fields: "code") { code: ID! @inaccessible minutes: Int! @inaccessible }
            """);
}
