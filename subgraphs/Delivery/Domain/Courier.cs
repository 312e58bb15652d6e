using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Somebody who brings orders to customers.</summary>
public sealed class Courier : IVersioned
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 60;

    /// <summary>The most pieces that any vehicle takes.</summary>
    public const int MaxCapacity = 1000;

    /// <summary>The courier's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The account that the courier signs in with.</summary>
    [GraphQLIgnore]
    public Guid UserId { get; private set; }

    /// <summary>What customers read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the courier rides or drives.</summary>
    public VehicleKind Vehicle { get; private set; }

    /// <summary>How many pieces fit.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many pieces are assigned to the courier now; the database keeps it within the capacity.</summary>
    public int Load { get; private set; }

    /// <summary>The codes of the zones the courier works in; empty: all.</summary>
    public List<string> Zones { get; private set; } = [];

    /// <summary>Whether the courier takes offers now.</summary>
    public bool IsOnline { get; private set; }

    /// <summary>Whether the courier works for the shop; who does not gets no offers and cannot go online.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Since when the courier's account is locked; null: it is not.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>Which of the account's events said so, so that one that comes late undoes nothing newer.</summary>
    [GraphQLIgnore]
    public long SuspensionSequence { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>A courier who is not online yet.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="profile">The rest.</param>
    public static Courier Hire(Guid userId, CourierProfile profile)
    {
        var courier = new Courier { UserId = userId };
        courier.Take(profile);
        return courier;
    }

    /// <summary>Changes what staff decide.</summary>
    /// <exception cref="StaleVersionException">The edit was made from another version.</exception>
    /// <exception cref="CourierFullException">More is in the vehicle now than would fit.</exception>
    public void Edit(CourierProfile profile, bool isActive, int expectedVersion)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);

        if (profile.Capacity < Load)
        {
            throw new CourierFullException();
        }

        Take(profile);
        IsActive = isActive;
        IsOnline = IsOnline && isActive;
        Version++;
    }

    /// <summary>Forgets who the courier is.</summary>
    public void Erase(Guid pseudonymId)
    {
        UserId = pseudonymId;
        Name = "";
        IsActive = false;
        IsOnline = false;
        Version++;
    }

    private void Take(CourierProfile profile)
    {
        Name = profile.Name.Trim();
        Vehicle = profile.Vehicle;
        Capacity = profile.Capacity;
        Zones = [.. profile.Zones.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
