using EShop.Contracts;

namespace EShop.Users.Domain;

/// <summary>A place of a user's that goods or bills go to.</summary>
public sealed class Address : IVersioned
{
    /// <summary>The most addresses of one user.</summary>
    public const int MaxPerUser = 20;

    private Address()
    {
    }

    /// <summary>A new address.</summary>
    public Address(Guid id, Guid userId, AddressDetails details, DateTimeOffset now)
    {
        Id = id;
        UserId = userId;
        CreatedAt = now;
        Apply(details, now);
        Version = 1;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>What the user calls it, for example <c>Home</c>.</summary>
    public string? Label { get; private set; }

    /// <summary>Whose name is at the door.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>Street and number.</summary>
    public string Line1 { get; private set; } = "";

    /// <summary>Floor, apartment, company.</summary>
    public string? Line2 { get; private set; }

    public string PostalCode { get; private set; } = "";

    public string City { get; private set; } = "";

    /// <summary>State or province, where addresses have one.</summary>
    public string? Region { get; private set; }

    /// <summary>ISO 3166 code, for example <c>DE</c>.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Where it is; null when nobody has looked it up.</summary>
    public GeoPoint? Location { get; private set; }

    /// <summary>What the courier should know.</summary>
    public string? Instructions { get; private set; }

    /// <summary>Whether goods go there unless the user says otherwise; true of at most one.</summary>
    public bool IsDefaultShipping { get; private set; }

    /// <summary>Whether bills go there unless the user says otherwise; true of at most one.</summary>
    public bool IsDefaultBilling { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>Changes what is written on the label.</summary>
    /// <exception cref="StaleVersionException">The address has another version by now.</exception>
    public void Edit(AddressDetails details, int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Apply(details, now);
        Version++;
    }

    /// <summary>Makes it the default or no longer the default. Only <c>AddressBook</c> knows the others.</summary>
    internal void SetDefaults(bool shipping, bool billing, DateTimeOffset now)
    {
        if ((shipping, billing) == (IsDefaultShipping, IsDefaultBilling))
        {
            return;
        }

        IsDefaultShipping = shipping;
        IsDefaultBilling = billing;
        UpdatedAt = now;
        Version++;
    }

    private void Apply(AddressDetails details, DateTimeOffset now)
    {
        Label = details.Label;
        Recipient = details.Recipient;
        Line1 = details.Line1;
        Line2 = details.Line2;
        PostalCode = details.PostalCode;
        City = details.City;
        Region = details.Region;
        Country = details.Country;
        Location = details.Location;
        Instructions = details.Instructions;
        UpdatedAt = now;
    }
}
