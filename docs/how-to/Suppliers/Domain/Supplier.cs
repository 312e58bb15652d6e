using EShop.Contracts;

namespace EShop.Suppliers.Domain;

/// <summary>A company that delivers to the shop.</summary>
public sealed class Supplier : IVersioned
{
    private Supplier()
    {
    }

    /// <summary>A new supplier.</summary>
    public Supplier(Guid id, string name, int leadTimeDays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(leadTimeDays);

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
    /// <exception cref="InvalidLeadTimeException">The time is negative or longer than a year.</exception>
    /// <exception cref="StaleVersionException">The supplier has another version by now.</exception>
    public void ChangeLeadTime(int days, int expectedVersion)
    {
        if (days is < 0 or > 365)
        {
            throw new InvalidLeadTimeException(days);
        }

        if (Version != expectedVersion)
        {
            throw new StaleVersionException(Version);
        }

        LeadTimeDays = days;
        Version++;
    }
}
