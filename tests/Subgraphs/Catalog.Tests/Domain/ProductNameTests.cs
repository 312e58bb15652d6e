namespace EShop.Catalog.Domain.Tests;

public sealed class ProductNameTests
{
    [Theory]
    [InlineData("Milk", "Milk")]
    [InlineData("  Whole   Milk ", "Whole Milk")]
    [InlineData("Crème fraîche 30 %", "Crème fraîche 30 %")]
    public void White_space_is_tidied(string name, string expected)
        => Assert.Equal(expected, ProductName.Normalize(name));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\n")]
    public void A_name_is_not_empty(string name)
        => Assert.Equal(
            "A product needs a name.",
            Assert.Throws<InvalidProductNameException>(() => ProductName.Normalize(name)).Message);

    [Fact]
    public void A_name_may_have_200_characters_and_no_more()
    {
        Assert.Equal(200, ProductName.Normalize(new string('x', 200)).Length);
        Assert.Throws<InvalidProductNameException>(() => ProductName.Normalize(new string('x', 201)));
    }

    [Theory]
    [InlineData("Mi\0lk")]
    [InlineData("Milk\u001b[31m")]
    [InlineData("two\nlines")]
    public void A_name_has_no_control_characters(string name)
        => Assert.Throws<InvalidProductNameException>(() => ProductName.Normalize(name));
}
