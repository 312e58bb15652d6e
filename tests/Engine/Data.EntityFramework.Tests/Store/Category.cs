namespace Cacao.Data;

public sealed class Category
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public int Rank { get; set; }
}
