namespace Cacao.Data;

/// <summary>Describes a sort key.</summary>
public interface ISortFieldDescriptor
{
    /// <summary>Names the field; the member's name in camel case unless set.</summary>
    ISortFieldDescriptor Name(string name);

    /// <summary>Describes the field.</summary>
    ISortFieldDescriptor Description(string description);

    /// <summary>Leaves the field out.</summary>
    ISortFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Gives the object behind the field sort keys of its own.</summary>
    ISortFieldDescriptor Type<TSortType>()
        where TSortType : SortInputType;
}
