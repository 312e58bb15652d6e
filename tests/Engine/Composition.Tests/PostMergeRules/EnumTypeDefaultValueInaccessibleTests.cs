namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EnumTypeDefaultValueInaccessibleTests
{
    [Fact]
    public void A_default_of_visible_values_passes()
        => Composed.AssertValid(
            """
            type Query { a(size: Size = S): Int }
            enum Size { S M @inaccessible }
            """);

    [Fact]
    public void A_hidden_argument_may_have_a_hidden_default()
        => Composed.AssertValid(
            """
            type Query { a(size: Size = M @inaccessible): Int }
            enum Size { S M @inaccessible }
            """);

    [Fact]
    public void A_hidden_value_in_a_default_is_reported()
        => Composed.AssertLog(
            """
            A:1:16: error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE: The default value of Query.a(size:) contains Size.M,
                which is inaccessible.
            """,
            """
            type Query { a(size: Size = M): Int }
            enum Size { S M @inaccessible }
            """);

    [Fact]
    public void A_hidden_value_in_a_list_in_an_object_is_reported()
        => Composed.AssertLog(
            """
            A:1:16: error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE: The default value of Query.a(by:) contains Size.M,
                which is inaccessible.
            """,
            """
            type Query { a(by: By = { sizes: [S, M] }): Int }
            input By { sizes: [Size!] }
            enum Size { S M @inaccessible }
            """);

    [Fact]
    public void A_hidden_value_in_the_default_of_an_input_field_is_reported()
        => Composed.AssertLog(
            """
            A:2:12: error ENUM_TYPE_DEFAULT_VALUE_INACCESSIBLE: The default value of By.size contains Size.M, which is
                inaccessible.
            """,
            """
            type Query { a(by: By): Int }
            input By { size: Size = M }
            enum Size { S M @inaccessible }
            """);
}
