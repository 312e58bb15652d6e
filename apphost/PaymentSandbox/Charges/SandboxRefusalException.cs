namespace EShop.PaymentSandbox.Charges;

/// <summary>The sandbox does not do what it is asked.</summary>
/// <param name="code">Why, for programs.</param>
/// <param name="status">The HTTP status.</param>
public sealed class SandboxRefusalException(string code, int status = StatusCodes.Status422UnprocessableEntity)
    : Exception(code)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    public static void ThrowUnless(bool holds, string code)
    {
        if (!holds)
        {
            throw new SandboxRefusalException(code);
        }
    }
}
