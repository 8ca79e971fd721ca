from figures import *
for name in ("childrens","corporate","adults","landlord"):
    p=Project(name); print("=====",name)
    keys=[dict(procedure=a,stage=b) for a,b in sorted({(c["procedure"],c["stage"]) for c in p.cases})]
    for k in keys:
        print(k,"received",p.received(BEFORE,**k),p.received(**k),"closed",p.closed(BEFORE,**k),p.closed(**k),"open",p.open(**k))
        for l in ("first","extended"): 
            a,b=p.within(BEFORE,l,**k),p.within(NOW,l,**k); print("   within",l,a,pct(a),b,pct(b))
        for o in ("Upheld","Partially upheld","Not upheld","No finding","Withdrawn","Resolved otherwise","well"):
            a,b=p.outcomes(o,BEFORE,**k),p.outcomes(o,**k); print("   ",o,a,pct(a),b,pct(b))
        print("   days",float(p.days(BEFORE,**k)),float(p.days(**k)), "median",p.days(BEFORE,"median",**k),p.days(NOW,"median",**k))
        for f in ("service","who"):
            print("   ",f,{v:(p.received(BEFORE,**{f:v},**k),p.received(**{f:v},**k)) for v in p.values(f)})
        print("    cause closed",{v:(p.closed(BEFORE,cause=v,**k),p.closed(cause=v,**k)) for v in p.values("cause")})
        print("    q",[p.received(BEFORE,q=q,**k) for q in (1,2,3,4)],[p.received(q=q,**k) for q in (1,2,3,4)])
        print("    outcome by service", {v:(p.outcomes("well",service=v,**k)) for v in p.values("service")})
    print("cases",p.cases_(BEFORE),p.cases_(),"received",p.received(BEFORE),p.received(),"open",p.open())
    print("omb received",p.omb_received(BEFORE),p.omb_received(),"decided",p.decided(BEFORE),p.decided(),{d:(p.decided(BEFORE,decision=d),p.decided(decision=d)) for d in {o["decision"] for o in p.omb}}, "remedy",money(p.remedy(BEFORE)),money(p.remedy()))
    print("finding",{d:(p.decided(BEFORE,finding=d),p.decided(finding=d)) for d in {o["finding"] for o in p.omb}},"subject",{d:(p.omb_received(BEFORE,subject=d),p.omb_received(subject=d)) for d in {o["subject"] for o in p.omb}})
    print("redress",money(p.redress(BEFORE)),money(p.redress()),{h:(money(p.redress(BEFORE,head=h)),money(p.redress(head=h))) for h in {x["head"] for x in p.pay}},{h:(money(p.redress(BEFORE,source=h)),money(p.redress(source=h))) for h in {x["source"] for x in p.pay}}, "payments",p.payments(BEFORE),p.payments(), "largest", max(x["amount"] for x in p.pay if year_of(x["date"])==NOW))
    print("compliments",p.compliments(BEFORE),p.compliments(),{h:(p.compliments(BEFORE,channel=h),p.compliments(channel=h)) for h in {x["channel"] for x in p.comp}},{h:(p.compliments(BEFORE,service=h),p.compliments(service=h)) for h in {x["service"] for x in p.comp}})
    if p.ref: print("contacts",p.contacts(BEFORE),p.contacts(),{h:(p.contacts(BEFORE,reason=h),p.contacts(reason=h)) for h in {x["reason"] for x in p.ref}})
    if p.costs: print("cost",money(p.cost(BEFORE)),money(p.cost()),{(h,g):(money(p.cost(BEFORE,category=h,procedure=g)),money(p.cost(category=h,procedure=g))) for h in {x["category"] for x in p.costs} for g in ("statutory","corporate")})
    if name in ("corporate","adults","landlord"): print("ack in time",[ (p.received(y,stage=s,intime="Yes"),p.received(y,stage=s)) for s in (1,2) for y in (BEFORE,NOW)])
    if name=="childrens": print("adv",[(k,v,p.closed(procedure="statutory",stage=1,**{k:v})) for k in ("advocacy_offered","advocacy_used") for v in ("Yes","No","")],[(g,p.closed(procedure="statutory",stage=1,**{k:g})) for k in ("gender","age","ethnicity","disability") for g in sorted({c[k] for c in p.cases})])
    print("history",[(r["year"],r["measure"],r.get("procedure"),r["stage"],r.get("limit"),r["value"]) for r in p.history])
