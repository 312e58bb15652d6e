using EShop.Analytics.Domain.Facts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Orders;

namespace EShop.Analytics.Tests.Data;

public sealed class FactBookTests
{
    private static readonly DateTimeOffset s_time = new(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parts_of_one_line_in_one_cancellation_are_one_fact()
    {
        var line = Guid.NewGuid();
        var message = new OrderCancelled(
            Guid.NewGuid(),
            "A-1",
            Guid.NewGuid(),
            CancellationReason.CustomerRequest,
            IsWhole: false,
            [new OrderPart(line, Guid.NewGuid(), Guid.NewGuid(), 2), new OrderPart(line, Guid.NewGuid(), Guid.NewGuid(), 1)],
            new Contracts.Money(0, Contracts.CurrencyCode.Eur),
            null,
            []);
        var occurrence = new Occurrence(Guid.NewGuid(), 3, s_time);

        Assert.Equal(
            [new CancelledLineFact(occurrence.EventId, message.OrderId, line, 3, s_time)],
            FactBook.Of(message, occurrence));
    }

    [Fact]
    public void An_event_that_no_report_cares_for_has_no_facts()
        => Assert.Empty(FactBook.Of(new ConfirmStock(Guid.NewGuid()), new Occurrence(Guid.NewGuid(), 1, s_time)));

    [Fact]
    public void Events_name_people_by_the_members_that_the_log_hides()
    {
        var names = EventContracts.All
            .SelectMany(contract => contract.Type.GetProperties())
            .Select(member => member.Name)
            .Where(name => name.Contains("User") || name.Contains("Courier") || name.Contains("Customer"))
            .Distinct();

        Assert.Equal(["CourierId", "UserId"], names.Order());
    }
}
