namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class SpecifiedByUrlMismatchTests
{
    [Fact]
    public void One_specification_passes()
        => Composed.AssertValid(
            """
            type Query { a: Url }
            scalar Url @specifiedBy(url: "https://url.example/1")
            """,
            """
            type Query { b: Url }
            scalar Url
            """);

    [Fact]
    public void Two_specifications_are_a_warning()
        => Composed.AssertLog(
            """
            A:2:8: warning SPECIFIED_BY_URL_MISMATCH: Url is specified by different URLs; that of schema "A" is taken.
            """,
            """
            type Query { a: Url }
            scalar Url @specifiedBy(url: "https://url.example/1")
            """,
            """
            type Query { b: Url }
            scalar Url @specifiedBy(url: "https://url.example/2")
            """);
}
