namespace Cacao.Data;

/// <summary>Describes a field of a filter.</summary>
public interface IFilterFieldDescriptor
{
    /// <summary>Names the field; the member's name in camel case unless set.</summary>
    IFilterFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    IFilterFieldDescriptor Description(string description);

    /// <summary>Leaves the field out.</summary>
    IFilterFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Gives the object behind the field, or the elements of the list, a filter of their own.</summary>
    IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : FilterInputType;
}
