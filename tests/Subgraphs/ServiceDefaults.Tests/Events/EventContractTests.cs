using System.Reflection;
using System.Text;
using System.Text.Json;
using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Logging;

namespace EShop.ServiceDefaults.Tests.Events;

public sealed class EventContractTests
{
    public static TheoryData<string> Names => [.. EventContracts.All.Select(contract => contract.Name)];

    [Fact]
    public void Every_event_is_in_a_list_and_no_two_have_the_same_name()
    {
        var records = typeof(IEvent).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IEvent)))
            .Select(type => type.Name)
            .Order();

        Assert.Equal(records, EventContracts.All.Select(contract => contract.Name).Order());
        Assert.All(EventContracts.All, contract => Assert.Same(contract, EventContracts.Find(contract.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_without_default_must_be_there(string name)
        => Assert.Throws<JsonException>(() => EventContracts.Find(name)!.Read("{}"u8));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_names_no_personal_data(string name)
    {
        // ReserveStock.Near is rounded so far that nobody is found by it.
        string[] harmless = ["Latitude", "Longitude"];
        var members = MembersOf(EventContracts.Find(name)!.Type, []);

        Assert.Empty(members.Where(LogRedaction.IsSensitive).Except(name == "ReserveStock" ? harmless : []));
    }

    [Fact]
    public void An_event_comes_back_as_it_was_and_what_a_later_version_adds_is_ignored()
    {
        var contract = EventContracts.Of(typeof(PriceChanged));
        var price = new VariantPrice(new Money(199, CurrencyCode.Eur), null, null, DateTimeOffset.UnixEpoch);
        var message = new PriceChanged(Guid.NewGuid(), Guid.NewGuid(), [price]);
        var json = contract.Write(message);

        var later = json.Insert(1, "\"colour\":{\"of\":[1,2]},");
        var read = (PriceChanged)contract.Read(Encoding.UTF8.GetBytes(later));

        Assert.Equal((message.VariantId, message.ProductId), (read.VariantId, read.ProductId));
        Assert.Equal(price, Assert.Single(read.Prices));
        Assert.Equal(message.VariantId, ((IEvent)read).AggregateId);
        Assert.Contains("\"currency\":\"Eur\"", json);
    }

    [Fact]
    public void A_null_where_the_record_has_none_is_refused()
    {
        var contract = EventContracts.Of(typeof(ProductUnpublished));
        var json = contract.Write(new ProductUnpublished(Guid.NewGuid(), []));

        Assert.Throws<JsonException>(() => contract.Read(Encoding.UTF8.GetBytes(json.Replace("[]", "null"))));
        Assert.Throws<JsonException>(() => contract.Read("null"u8));
    }

    [Fact]
    public void A_record_that_is_in_no_list_cannot_be_published()
        => Assert.Throws<ArgumentException>(() => EventContracts.Of(typeof(Unlisted)));

    private static IEnumerable<string> MembersOf(Type type, HashSet<Type> seen)
    {
        var element = type.IsGenericType ? type.GetGenericArguments()[0] : type;

        if (element.Namespace?.StartsWith("EShop", StringComparison.Ordinal) != true || !seen.Add(element))
        {
            return [];
        }

        return element.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(member => MembersOf(member.PropertyType, seen).Append(member.Name));
    }

    private sealed record Unlisted : IEvent
    {
        public Guid AggregateId => Guid.Empty;
    }
}
