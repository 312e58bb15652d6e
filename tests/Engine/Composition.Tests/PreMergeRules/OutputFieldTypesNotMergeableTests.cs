namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class OutputFieldTypesNotMergeableTests
{
    [Fact]
    public void Nullability_may_differ()
        => Composed.AssertValid(
            """
            type Query { sizes: [String!] @shareable }
            """,
            """
            type Query { sizes: [String]! @shareable }
            """);

    [Fact]
    public void An_interface_holds_the_values_of_its_implementation()
        => Composed.AssertValid(
            """
            type Query { best: Item @shareable }
            interface Item { id: ID! }
            type Book implements Item @shareable { id: ID! }
            """,
            """
            type Query { best: Book @shareable }
            type Book @shareable { id: ID! }
            """);

    [Fact]
    public void Different_leaves_are_reported()
        => Composed.AssertLog(
            """
            A:1:14: error OUTPUT_FIELD_TYPES_NOT_MERGEABLE: No type holds all values of Query.price: Int in "A",
                Float! in "B".
            """,
            """
            type Query { price: Int @shareable }
            """,
            """
            type Query { price: Float! @shareable }
            """);

    [Fact]
    public void A_list_and_a_single_value_are_reported()
        => Composed.AssertLog(
            """
            A:1:14: error OUTPUT_FIELD_TYPES_NOT_MERGEABLE: No type holds all values of Query.price: [Int] in "A", Int
                in "B".
            """,
            """
            type Query { price: [Int] @shareable }
            """,
            """
            type Query { price: Int @shareable }
            """);

    [Fact]
    public void Objects_that_no_type_covers_are_reported()
        => Composed.AssertLog(
            """
            A:1:14: error OUTPUT_FIELD_TYPES_NOT_MERGEABLE: No type holds all values of Query.best: Book in "A", Film
                in "B".
            """,
            """
            type Query { best: Book @shareable }
            type Book { id: ID! }
            """,
            """
            type Query { best: Film @shareable }
            type Film { id: ID! }
            """);
}
