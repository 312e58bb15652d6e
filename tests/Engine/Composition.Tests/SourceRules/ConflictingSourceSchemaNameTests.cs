namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ConflictingSourceSchemaNameTests
{
    private const string Schema = "type Query { a: Int @shareable }";

    [Fact]
    public void Each_schema_has_a_name_of_its_own() => Assert.Equal("", Compose("shop", "Shop"));

    [Fact]
    public void A_name_given_twice_is_reported_at_the_second()
        => Assert.Equal(
            "shop:1:1: error CONFLICTING_SOURCE_SCHEMA_NAME: Two source schemas are named \"shop\". "
                + "Each needs a name of its own.",
            Compose("shop", "stock", "shop"));

    private static string Compose(params string[] names)
        => string.Join("\n", SchemaComposer.Compose([.. names.Select(name => new SourceSchemaText(name, Schema))]).Log);
}
