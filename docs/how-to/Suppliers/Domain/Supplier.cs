using EShop.Contracts;

namespace EShop.Suppliers.Domain;

/// <summary>A company that delivers to the shop.</summary>
public sealed class Supplier : IVersioned
{
    /// <summary>Nobody waits longer than a year.</summary>
    public const int MaxLeadTimeDays = 365;

    private Supplier()
    {
    }

    /// <summary>A new supplier.</summary>
    public Supplier(Guid id, string name, int leadTimeDays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ThrowIfImpossible(leadTimeDays);

        Id = id;
        Name = name;
        LeadTimeDays = leadTimeDays;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The name on the delivery note.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The days from an order to its delivery, from 0.</summary>
    public int LeadTimeDays { get; private set; }

    /// <summary>1 for a new supplier, one more after each edit.</summary>
    public int Version { get; private set; }

    /// <summary>Changes how long deliveries take.</summary>
    /// <exception cref="StaleVersionException">The supplier has another version by now.</exception>
    public void ChangeLeadTime(int days, int expectedVersion)
    {
        ThrowIfImpossible(days);
        if (Version != expectedVersion)
        {
            throw new StaleVersionException(Version);
        }

        LeadTimeDays = days;
        Version++;
    }

    private static void ThrowIfImpossible(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxLeadTimeDays);
    }
}
