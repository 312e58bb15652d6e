namespace EShop.Users.Domain;

/// <summary>What a user says about themselves, checked.</summary>
public sealed record ProfileEdit
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The longest e-mail address (RFC 5321, section 4.5.3.1.3).</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Checks an edit.</summary>
    /// <exception cref="InvalidFieldException">One of the values cannot be stored.</exception>
    public ProfileEdit(string? name, string? email, Preferences preferences)
    {
        Name = PersonalText.NormalizeOptional("name", name, MaxNameLength);
        Email = CheckEmail(email);
        Preferences = preferences;
    }

    public string? Name { get; }

    public string? Email { get; }

    public Preferences Preferences { get; }

    // Only a message tells whether an address works; what is checked here is that it is one.
    private static string? CheckEmail(string? text)
    {
        if (PersonalText.NormalizeOptional("email", text, MaxEmailLength) is not { } email)
        {
            return null;
        }

        var at = email.LastIndexOf('@');
        var domain = email[(at + 1)..];
        var isAddress = at is > 0 and <= 64
            && email.IndexOf('@') == at
            && !email.AsSpan().ContainsAny(" \"(),:;<>[\\]")
            && domain.Contains('.')
            && domain.Split('.').All(label => label is { Length: > 0 and <= 63 } && label[0] != '-' && label[^1] != '-');
        return isAddress
            ? email[..(at + 1)] + domain.ToLowerInvariant()
            : throw new InvalidFieldException("email", "This is not an e-mail address.");
    }
}
