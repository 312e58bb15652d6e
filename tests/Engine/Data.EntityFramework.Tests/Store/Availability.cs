namespace Cacao.Data;

public enum Availability
{
    SoldOut,
    InStock,
    Announced
}
