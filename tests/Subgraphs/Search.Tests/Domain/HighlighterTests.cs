using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class HighlighterTests
{
    [Fact]
    public void The_parts_are_the_text_and_markup_in_it_stays_text()
    {
        const string text = "<b>Crème</b> of the crop";

        var parts = Highlighter.Highlight(text, new HashSet<string> { "creme", "crop" });

        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        Assert.Equal(["Crème", "crop"], parts.Where(part => part.IsMatch).Select(part => part.Text));
    }

    [Fact]
    public void Of_a_long_text_the_part_around_the_first_match_is_shown()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"word{number}"));

        var parts = Highlighter.Highlight(text, new HashSet<string> { "word100" });

        Assert.StartsWith("word92 ", parts[0].Text, StringComparison.Ordinal);
        Assert.Equal("word100", parts[1].Text);
        Assert.EndsWith(" word131", parts[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_match_there_is_nothing()
        => Assert.Empty(Highlighter.Highlight("Milk", new HashSet<string> { "tea" }));
}
