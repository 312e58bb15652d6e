using Cacao.Types.Pagination;

namespace Cacao.Data;

public sealed class PagingArgumentsTests
{
    [Fact]
    public void First_and_last_together_are_refused()
        => AssertRefused(new(First: 1, Last: 1), "PAGING_FIRST_AND_LAST", "Pass either `first` or `last`, not both.");

    [Fact]
    public void Negative_sizes_are_refused()
    {
        AssertRefused(new(First: -1), "HC0079", "`first` must be at least 0.");
        AssertRefused(new(Last: -1), "HC0079", "`last` must be at least 0.");
    }

    [Fact]
    public void Sizes_above_the_maximum_are_refused()
    {
        AssertRefused(new(First: 101), "HC0051", "`first` must be at most 100.");
        AssertRefused(
            new(Last: 6) { Options = new PagingOptions { MaxPageSize = 5 } }, "HC0051", "`last` must be at most 5.");
    }

    [Fact]
    public void The_largest_page_is_allowed()
        => Assert.Equal(100, PageWindow.From(new(First: 100)).Size);

    [Fact]
    public void A_default_above_the_maximum_is_cut()
        => Assert.Equal(5, PageWindow.From(new() { Options = new PagingOptions { MaxPageSize = 5 } }).Size);

    [Fact]
    public void Boundaries_can_be_required()
    {
        var options = new PagingOptions { RequirePagingBoundaries = true };

        AssertRefused(new() { Options = options }, "HC0052", "Pass `first` or `last` to bound the page.");
        Assert.Equal(3, PageWindow.From(new(Last: 3) { Options = options }).Size);
    }

    [Fact]
    public void Paging_backward_can_be_switched_off()
    {
        const string Code = "PAGING_BACKWARD_NOT_ALLOWED";
        const string Message = "`last` and `before` are not supported here.";
        var options = new PagingOptions { AllowBackwardPagination = false };

        AssertRefused(new(Last: 3) { Options = options }, Code, Message);
        AssertRefused(new(First: 3, Before: "x") { Options = options }, Code, Message);
    }

    [Fact]
    public void An_empty_cursor_is_none()
        => Assert.Equal(new PageWindow(20, IsBackward: false, null, null), PageWindow.From(new(After: "", Before: "")));

    private static void AssertRefused(PagingArguments arguments, string code, string message)
    {
        var error = Assert.Throws<PagingArgumentException>(() => PageWindow.From(arguments));
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Equal(code, Assert.Single(error.Errors).Code);
    }
}
