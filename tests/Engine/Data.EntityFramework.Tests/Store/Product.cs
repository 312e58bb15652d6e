namespace Cacao.Data;

public sealed class Product
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string? Subtitle { get; set; }

    public decimal Price { get; set; }

    public decimal? Discount { get; set; }

    public double Weight { get; set; }

    public bool IsActive { get; set; }

    public Guid Code { get; set; }

    public Availability Availability { get; set; }

    public Availability AvailabilityText { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public DateOnly? ReleasedOn { get; set; }

    public int BrandId { get; set; }

    public Brand Brand { get; set; } = null!;

    public int? CategoryId { get; set; }

    public Category? Category { get; set; }

    public List<Review> Reviews { get; set; } = [];

    public string[] Tags { get; set; } = [];
}
