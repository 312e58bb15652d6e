using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class SearchCursorTests
{
    [Theory]
    [InlineData("0.123456")]
    [InlineData("-1000000000000000")]
    [InlineData("1767225600.123456")]
    public void A_cursor_comes_back_as_it_was_given(string key)
    {
        var cursor = new SearchCursor(
            SearchSort.Newest,
            decimal.Parse(key, System.Globalization.CultureInfo.InvariantCulture),
            Guid.CreateVersion7());

        Assert.Equal(cursor, SearchCursor.Read(cursor.Write(), SearchSort.Newest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("MHwx")]
    [InlineData("MHxOYU58MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA")]
    public void What_is_no_cursor_is_refused(string text)
        => Assert.Throws<InvalidSearchException>(() => SearchCursor.Read(text, SearchSort.Relevance));

    [Fact]
    public void A_cursor_of_another_order_is_refused()
        => Assert.Throws<InvalidSearchException>(
            () => SearchCursor.Read(
                new SearchCursor(SearchSort.Rating, 1, Guid.NewGuid()).Write(),
                SearchSort.Newest));
}
