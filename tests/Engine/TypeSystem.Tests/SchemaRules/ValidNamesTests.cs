using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

public class ValidNamesTests
{
    [Fact]
    public void Letters_digits_and_underscores_are_accepted() =>
        SchemaAssert.Accepts("type _A1 { _b_2(C3_: Int): Int } enum E_ { _V } directive @d_1(a_: Int) on FIELD");

    [Fact]
    public void Two_underscores_in_front_are_rejected_everywhere() => SchemaAssert.Rejects(
        """
        §type __A { §__b(§__c: Int): Int }
        enum E { §__V }
        input I { §__f: Int }
        §directive @__d(§__a: Int) on FIELD
        """,
        "\"__A\" at __A begins with two underscores, which only introspection may.",
        "\"__b\" at __A.__b begins with two underscores, which only introspection may.",
        "\"__V\" at E.__V begins with two underscores, which only introspection may.",
        "\"__d\" at @__d begins with two underscores, which only introspection may.",
        "\"__c\" at __A.__b(__c:) begins with two underscores, which only introspection may.",
        "\"__f\" at I.__f begins with two underscores, which only introspection may.",
        "\"__a\" at @__d(__a:) begins with two underscores, which only introspection may.");

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("ä")]
    public void Names_from_code_are_checked(string name)
    {
        var type = new ObjectTypeConfiguration("Query")
        {
            Fields = { new FieldConfiguration(name, TypeReference.Named("Int")) },
        };
        var error = Assert.Single(SchemaAssert.Errors(new SchemaBuilder().Add(type)));
        Assert.Equal("SCHEMA_INVALID_NAME", error.Code);
    }
}
