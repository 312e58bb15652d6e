using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Jalapeño-Crème Brûlée", "jalapeno creme brulee")]
    [InlineData("Weißwürste & KÄSE", "weisswurste kase")]
    [InlineData("Jalapen\u0303o", "jalapeno")]
    [InlineData("Smørrebrød, Œuf, Łódź", "smorrebrod oeuf lodz")]
    [InlineData("3.5 % Milk'); DROP TABLE--", "3 5 milk drop table")]
    [InlineData("\0a\0b🍎\uD83D", "a b")]
    [InlineData("תפוח חלב", "תפוח חלב")]
    [InlineData("  ", "")]
    public void Text_becomes_small_letters_without_accents_in_words(string text, string expected)
        => Assert.Equal(expected, SearchText.Fold(text));

    [Fact]
    public void A_token_tells_where_its_word_stands()
    {
        const string text = "🍏 Crème, fraîche";

        var places = SearchText.Tokens(text).Select(token => text.Substring(token.Start, token.Length));

        Assert.Equal(["Crème", "fraîche"], places);
    }

    [Fact]
    public void A_word_without_end_is_cut()
        => Assert.Equal(SearchText.MaxWordLength, SearchText.Fold(new string('x', 9999)).Length);
}
