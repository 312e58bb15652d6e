using Cacao.Types.Pagination;

namespace Cacao.Data;

public sealed class PageConnectionTests
{
    private static readonly Page<string> s_page = new(["a", "b"], true, false, item => $"cursor {item}", totalCount: 9);

    [Fact]
    public async Task A_page_becomes_a_connection()
    {
        var connection = await Task.FromResult(s_page).ToConnectionAsync();

        Assert.Equal(["a", "b"], connection.Nodes);
        Assert.Equal([("a", "cursor a"), ("b", "cursor b")], connection.Edges.Select(e => (e.Node, e.Cursor)));
        Assert.Equal(new ConnectionPageInfo(true, false, "cursor a", "cursor b"), connection.PageInfo);
        Assert.Equal(9, connection.TotalCount);
        Assert.Same(connection.Edges[0], connection.UntypedEdges[0]);
    }

    [Fact]
    public async Task Nodes_can_be_mapped()
    {
        var connection = await Task.FromResult(s_page)
            .ToConnectionAsync((item, cursor) => new Edge<int>(item[0], cursor));

        Assert.Equal([97, 98], connection.Nodes);
        Assert.Equal("cursor b", connection.Edges[1].Cursor);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_an_empty_connection()
    {
        var connection = await Task.FromResult<Page<string>?>(null).ToConnectionAsync();

        Assert.Empty(connection.Edges);
        Assert.Equal(ConnectionPageInfo.Empty, connection.PageInfo);
        Assert.Equal(0, connection.TotalCount);
    }

    [Fact]
    public async Task A_value_task_of_a_page_becomes_a_connection()
        => Assert.Equal(["a", "b"], (await new ValueTask<Page<string>>(s_page).ToConnectionAsync()).Nodes);

    [Fact]
    public void The_cursor_of_an_edge_is_created_when_it_is_asked_for_and_once()
    {
        var created = 0;
        var edge = new Edge<string>("a", () => $"{++created}");

        Assert.Equal(0, created);
        Assert.Equal(("1", "1"), (edge.Cursor, edge.Cursor));
    }

    [Fact]
    public void An_item_that_is_not_on_the_page_has_no_cursor()
        => Assert.Throws<ArgumentException>(() => s_page.CreateCursor("c"));

    [Fact]
    public void Equal_items_are_told_apart_by_their_place()
    {
        var first = new object();
        var second = new object();
        var page = new Page<object>([first, second], false, false, (_, index) => $"{index}", totalCount: null);

        Assert.Equal(("0", "1"), (page.CreateCursor(first), page.CreateCursor(second)));
    }
}
