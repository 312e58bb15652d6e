namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class InvalidMergedSchemaTests
{
    [Fact]
    public void Types_that_fit_together_pass()
        => Composed.AssertValid(
            """
            type Query { a: Item @shareable }
            interface Item { best: Item }
            type Book implements Item { best: Book @shareable }
            """,
            """
            type Query { b: Book }
            type Book { best: Book @shareable }
            """);

    [Fact]
    public void A_field_that_became_wider_than_its_interface_is_reported()
        => Composed.AssertLog(
            """
            error INVALID_MERGED_SCHEMA: The source schemas do not fit together: Book.best is of type Found, which is
                no Book as Item.best demands.
            """,
            """
            type Query { a: Item }
            interface Item { best: Book }
            type Book implements Item { best: Book @shareable }
            """,
            """
            type Query { b: Book }
            union Found = Book
            type Book { best: Found @shareable }
            """);
}
