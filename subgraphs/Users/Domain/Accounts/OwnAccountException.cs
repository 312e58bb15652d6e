namespace EShop.Users.Domain;

/// <summary>Somebody tried to take rights away from themselves, after which nobody might be left to give them back.</summary>
public sealed class OwnAccountException() : Exception("You cannot do this to your own account; ask another admin.");
