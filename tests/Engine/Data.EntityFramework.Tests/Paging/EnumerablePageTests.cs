namespace Cacao.Data;

public sealed class EnumerablePageTests
{
    private static readonly string[] s_letters = ["a", "b", "c", "d", "e"];

    [Fact]
    public void A_list_is_paged_forward()
    {
        var first = s_letters.ToPage(new(First: 2, IncludeTotalCount: true));
        var second = s_letters.ToPage(new(First: 2, After: first.CreateCursorAt(1)));
        var third = s_letters.ToPage(new(First: 2, After: second.CreateCursorAt(1)));

        Assert.Equal([["a", "b"], ["c", "d"], ["e"]], new[] { first, second, third }.Select(p => p.ToArray()));
        Assert.Equal([true, true, false], new[] { first, second, third }.Select(p => p.HasNextPage));
        Assert.Equal([false, true, true], new[] { first, second, third }.Select(p => p.HasPreviousPage));
        Assert.Equal((5, null), (first.TotalCount, second.TotalCount));
    }

    [Fact]
    public void A_sequence_is_paged_backward()
    {
        var last = s_letters.Where(_ => true).ToPage(new(Last: 2));
        var middle = s_letters.Where(_ => true).ToPage(new(Last: 2, Before: last.CreateCursorAt(0)));

        Assert.Equal([["d", "e"], ["b", "c"]], new[] { last, middle }.Select(p => p.ToArray()));
        Assert.True(last.HasPreviousPage && middle.HasPreviousPage && middle.HasNextPage);
        Assert.False(last.HasNextPage);
    }

    [Fact]
    public void Both_cursors_bound_the_window()
    {
        var all = s_letters.ToPage(new());
        var (a, d) = (all.CreateCursorAt(0), all.CreateCursorAt(3));

        Assert.Equal(["b", "c"], s_letters.ToPage(new(After: a, Before: d)));
        Assert.Equal(["c"], s_letters.ToPage(new(Last: 1, After: a, Before: d)));
        Assert.Empty(s_letters.ToPage(new(After: d, Before: a)));
    }

    [Fact]
    public void A_list_that_became_shorter_has_nothing_behind_an_old_cursor()
    {
        var cursor = s_letters.ToPage(new()).CreateCursorAt(4);

        Assert.Empty(s_letters[..2].ToPage(new(After: cursor)));
        Assert.Equal(["a", "b"], s_letters[..2].ToPage(new(Last: 5, Before: cursor)));
        Assert.Throws<InvalidCursorException>(() => s_letters.ToPage(new(After: "nonsense")));
    }
}
