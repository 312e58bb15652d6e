namespace ModelShop;

public sealed record InvalidNameError(string Message)
{
    public static InvalidNameError CreateErrorFrom(InvalidNameException exception) =>
        new($"'{exception.Name}' is no name.");
}
