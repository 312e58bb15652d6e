namespace EShop.AppHost;

/// <summary>The shop cannot run; the message is one sentence for the person at the terminal.</summary>
public sealed class ShopException : Exception
{
    public ShopException(string message)
        : base(message)
    {
    }

    public ShopException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
