using System.Text.Json.Serialization;

namespace EShop.Cart.Carts;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredCart))]
internal sealed partial class StoredCartJson : JsonSerializerContext;
