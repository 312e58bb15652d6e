using System.Linq.Expressions;

namespace Cacao.Data;

internal sealed class FilterInputTypeDescriptor<T>(QueryTypeDescription description) : IFilterInputTypeDescriptor<T>
{
    public IFilterInputTypeDescriptor<T> Name(string name)
    {
        description.Name = name;
        return this;
    }

    public IFilterInputTypeDescriptor<T> Description(string text)
    {
        description.Text = text;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly() => Bind(isExplicit: true);

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly() => Bind(isExplicit: false);

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member) =>
        new FilterFieldDescriptor(description.Field(member));

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> member)
    {
        description.Field(member).IsIgnored = true;
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow)
    {
        description.AllowsAnd = allow;
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowOr(bool allow)
    {
        description.AllowsOr = allow;
        return this;
    }

    private FilterInputTypeDescriptor<T> Bind(bool isExplicit)
    {
        description.IsExplicit = isExplicit;
        return this;
    }
}
