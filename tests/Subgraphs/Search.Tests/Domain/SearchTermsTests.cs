using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class SearchTermsTests
{
    [Fact]
    public void Different_words_count_up_to_a_number()
    {
        var words = Enumerable.Range(0, 50).Select(number => $"w{number} w{number}");

        var terms = SearchTerms.Parse(string.Join(' ', words));

        Assert.Equal(Enumerable.Range(0, SearchTerms.MaxWords).Select(number => $"w{number}"), terms.Words);
    }

    [Fact]
    public void Blank_asks_for_everything_and_wordless_for_nothing()
    {
        Assert.True(SearchTerms.Parse(null).IsBlank);
        Assert.True(SearchTerms.Parse(" \t").IsBlank);
        Assert.True(SearchTerms.Parse("&|!()<->'\"🍎").IsWordless);
        Assert.False(SearchTerms.Parse("apple").IsWordless);
    }

    [Fact]
    public void What_is_too_long_is_refused()
        => Assert.Throws<InvalidSearchException>(() => SearchTerms.Parse(new string('a', SearchTerms.MaxLength + 1)));
}
