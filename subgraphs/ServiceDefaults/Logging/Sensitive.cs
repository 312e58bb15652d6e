namespace EShop.ServiceDefaults.Logging;

/// <summary>
/// A value that must not be read in logs, errors or events: a token, a code, a phone number, an address, payment data.
/// As text it says only that there is something.
/// </summary>
/// <param name="Value">The value, for those who need it.</param>
public readonly record struct Sensitive<T>(T Value)
{
    /// <inheritdoc />
    public override string ToString() => LogRedaction.Mask;
}
