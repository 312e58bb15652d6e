namespace EShop.Suppliers.Domain;

/// <summary>There is no supplier with the given id.</summary>
public sealed class SupplierNotFoundException() : Exception("There is no supplier with this id.");
