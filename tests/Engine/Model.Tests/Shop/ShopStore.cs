namespace ModelShop;

public sealed class ShopStore
{
    public List<Product> Products { get; } = [];

    public List<Brand> Brands { get; } = [];

    public List<string> Selectors { get; } = [];

    public List<PagingArguments> PageRequests { get; } = [];
}
