namespace EShop.Catalog.Domain.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Whole Milk", "whole-milk")]
    [InlineData("Luna & Figli", "luna-figli")]
    [InlineData("  Dark Chocolate 70 %  ", "dark-chocolate-70")]
    [InlineData("All-Purpose Cleaner", "all-purpose-cleaner")]
    [InlineData("-- x --", "x")]
    public void Words_are_joined_by_single_hyphens(string name, string expected)
        => Assert.Equal(expected, Slug.From(name));

    [Theory]
    [InlineData("")]
    [InlineData("&&&")]
    public void A_name_without_letters_has_no_slug(string name)
        => Assert.Throws<ArgumentException>(() => Slug.From(name));
}
