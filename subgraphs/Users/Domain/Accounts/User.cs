using EShop.Contracts;
using EShop.ServiceDefaults.Identity;

namespace EShop.Users.Domain;

/// <summary>Somebody who has signed in at least once.</summary>
public sealed class User : IVersioned
{
    private User()
    {
    }

    /// <summary>A new user.</summary>
    /// <param name="id">The id.</param>
    /// <param name="phone">The number that was proved to be theirs.</param>
    /// <param name="preferences">Language and time zone.</param>
    /// <param name="roles">At least one.</param>
    /// <param name="now">The time.</param>
    public User(Guid id, PhoneNumber phone, Preferences preferences, IEnumerable<Role> roles, DateTimeOffset now)
    {
        Id = id;
        Phone = phone.Value;
        Locale = preferences.Locale;
        TimeZone = preferences.TimeZone;
        Roles = Sorted(roles);
        CreatedAt = now;
        UpdatedAt = now;
        Version = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>The phone number in the form of E.164; null when the user has been erased.</summary>
    public string? Phone { get; private set; }

    /// <summary>What to call them; null when they have not said it.</summary>
    public string? Name { get; private set; }

    /// <summary>Where bills go, unverified; null when they have not said it.</summary>
    public string? Email { get; private set; }

    /// <summary>The language to write to them in, for example <c>de-DE</c>.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Their IANA time zone, for example <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>What they do in the shop, each role once.</summary>
    public List<Role> Roles { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Since when staff have locked them out; null when they have not.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>Why they are locked out, for staff.</summary>
    public string? SuspensionReason { get; private set; }

    /// <summary>Since when their data are being erased; null when they are not.</summary>
    public DateTimeOffset? ErasureRequestedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>Why nobody can sign in as this user, or null when they can.</summary>
    public AccountLock? Lock
        => ErasureRequestedAt is not null ? AccountLock.Erasure
            : SuspendedAt is not null ? AccountLock.Suspension
            : null;

    /// <summary>Changes what the user says about themselves.</summary>
    /// <exception cref="StaleVersionException">The profile has another version by now.</exception>
    public void Edit(ProfileEdit edit, int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Name = edit.Name;
        Email = edit.Email;
        Locale = edit.Preferences.Locale;
        TimeZone = edit.Preferences.TimeZone;
        Touch(now);
    }

    /// <summary>Gives the user other roles.</summary>
    /// <exception cref="InvalidFieldException">There is none.</exception>
    public void Assign(IEnumerable<Role> roles, DateTimeOffset now)
    {
        var sorted = Sorted(roles);
        Roles = sorted.Count > 0 ? sorted : throw new InvalidFieldException("roles", "A user needs a role.");
        Touch(now);
    }

    /// <summary>Locks the user out; false when they were already.</summary>
    public bool Suspend(string reason, DateTimeOffset now)
    {
        if (SuspendedAt is not null)
        {
            return false;
        }

        SuspensionReason = PersonalText.Normalize("reason", reason, 500);
        SuspendedAt = now;
        Touch(now);
        return true;
    }

    /// <summary>Lets the user in again; false when they were not locked out.</summary>
    public bool Reinstate(DateTimeOffset now)
    {
        if (SuspendedAt is null)
        {
            return false;
        }

        SuspendedAt = null;
        SuspensionReason = null;
        Touch(now);
        return true;
    }

    /// <summary>Begins to erase the user: from now on nobody can sign in as them.</summary>
    public void BeginErasure(DateTimeOffset now)
    {
        ErasureRequestedAt ??= now;
        Touch(now);
    }

    /// <summary>Forgets everything that tells who this was; the row stays, for others name its id.</summary>
    public void Erase(DateTimeOffset now)
    {
        Phone = null;
        Name = null;
        Email = null;
        SuspensionReason = null;
        Roles = [Role.Customer];
        Touch(now);
    }

    private static List<Role> Sorted(IEnumerable<Role> roles) => [.. roles.Distinct().Order()];

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
