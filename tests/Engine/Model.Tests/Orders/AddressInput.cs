using System.ComponentModel.DataAnnotations;

namespace ModelShop.Orders;

public sealed class AddressInput
{
    [Required]
    [StringLength(10, MinimumLength = 2)]
    public required string City { get; set; }

    [Phone]
    public Optional<string?> Phone { get; init; }

    /// <summary>Never checked.</summary>
    public string? Note { get; init; }

    [LaterThan(nameof(From))]
    public int? Until { get; init; }

    public int? From { get; init; }
}
