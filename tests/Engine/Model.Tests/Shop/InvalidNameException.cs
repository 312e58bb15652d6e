namespace ModelShop;

public sealed class InvalidNameException(string name) : Exception("bad")
{
    public string Name { get; } = name;
}
