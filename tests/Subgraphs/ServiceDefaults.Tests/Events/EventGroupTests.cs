using EShop.ServiceDefaults.Events;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>An event is written as its name and its aggregate: <c>A1</c>.</summary>
public sealed class EventGroupTests
{
    [Theory]
    [InlineData("A1 A2 A1", "A1 A2 A1")]
    [InlineData("A1 B2 A3", "A1 A3 | B2")]
    [InlineData("A1 B1 A1", "A1 | B1 | A1")]
    [InlineData("A1 B1 A2 A1 A3", "A1 A2 | B1 | A1 A3")]
    [InlineData("B1 A1 B2 A2 B3", "B1 B2 B3 | A1 A2")]
    [InlineData("A1 B1 C1 B2 A2", "A1 | B1 B2 | C1 | A2")]
    [InlineData("A1 A2 x1 A1 A3 x3", "A1 A2 | x1 | A1 A3 | x3")]
    public void Events_come_together_unless_another_of_their_aggregate_is_in_between(string events, string groups)
    {
        var result = EventGroup.Of(events.Split(' ').Select(Parse), name => char.IsUpper(name[0]));

        Assert.Equal(groups, string.Join(" | ", result.Select(group => string.Join(' ', group.Events.Select(Text)))));
        Assert.All(result, group => Assert.All(group.Events, one => Assert.Equal(group.Name, one.Context.Name)));
    }

    [Fact]
    public void Events_that_come_one_by_one_stay_where_they_are()
    {
        var result = EventGroup.Of("x1 x1 y2 x3".Split(' ').Select(Parse), _ => false);

        Assert.Equal(["x1", "x1", "y2", "x3"], result.Select(group => Text(group.Events.Single())));
    }

    private static ReceivedEvent Parse(string text)
        => new(
            new EventContext(
                Guid.NewGuid(), text[..1], 1, "test", new Guid(text[1] - '0', 0, 0, new byte[8]), 1,
                DateTimeOffset.UnixEpoch, Guid.Empty, null, null),
            []);

    private static string Text(ReceivedEvent received)
        => received.Context.Name + received.Context.AggregateId.ToString()[7];
}
